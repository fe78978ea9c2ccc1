export { care } from '../en/care.ts';
