import { languages, type LanguageCode } from '../domain/settings.ts';
import { fold } from '../domain/text.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { formatter, type Formatter } from './format.ts';
import type { Messages } from './messages.ts';

/** One language, ready to speak for one house. */
export interface Language {
  readonly code: LanguageCode;
  readonly t: Messages;
  readonly format: Formatter;
}

const messages: Readonly<Record<LanguageCode, Messages>> = { en, es };

export function speak(code: LanguageCode, currency: string): Language {
  return { code, t: messages[code], format: formatter(messages[code].customs, currency) };
}

/** The language a locale name asks for ("es_ES.UTF-8", "pt-BR"), or null when it is none of ours. */
export function languageOf(locale: string | undefined): LanguageCode | null {
  const wanted = fold(locale ?? '').slice(0, 2);
  return languages.find((language) => language === wanted) ?? null;
}
