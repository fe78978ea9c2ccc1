export { guidance } from '../en/guidance.ts';
