/** What we use of the prompt library; a script of its own, which only a terminal loads. */
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
