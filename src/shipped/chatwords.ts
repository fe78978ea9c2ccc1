import words from '../../data/import/chat.json' with { type: 'json' };
import type { LanguageCode } from '../domain/settings.ts';

/** The words by which the messages of a chat are understood. `*` stands for any text. */
interface ChatWords {
  /** Words for a place, with which an agreed message begins. */
  readonly place: readonly string[];
  /** Words with which a part of a message begins that says what was given. */
  readonly given: readonly string[];
  /** What the program itself writes: about the chat, for a file, and for a message that was edited or deleted. */
  readonly notice: readonly string[];
  readonly media: readonly string[];
  readonly edited: readonly string[];
  readonly deleted: readonly string[];
}

export const shippedChatWords: Readonly<Record<LanguageCode, ChatWords>> = words;
