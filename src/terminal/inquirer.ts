/** Exports what this program uses of the prompt library. The build makes it a script of its own, loaded only at a terminal. */
export { createPromptModule } from 'inquirer';
export {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePrefix,
  useState,
} from '@inquirer/core';
