import type { Document } from '../document/document.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Language } from '../language/language.ts';
import type { Backup } from './backupfolder.ts';
import { formatBytes } from './bytes.ts';

/** Presents the backups as a table. */
export function presentBackups(
  backups: readonly Backup[],
  language: Language,
  moment: (at: Instant) => string,
): Pick<Document, 'blocks' | 'rows'> {
  const texts = language.t.upkeep;
  return {
    rows: {
      columns: [
        { key: 'backup', type: 'key', label: '' },
        { key: 'taken', type: 'key', label: '' },
        { key: 'occasion', type: 'key', label: '' },
        { key: 'bytes', type: 'count', label: '' },
        { key: 'verified', type: 'key', label: '' },
        { key: 'state', type: 'key', label: '' },
      ],
      rows: backups.map(({ name, takenAt, occasion, bytes, verifiedAt, state }) => [
        name,
        new Date(takenAt).toISOString(),
        occasion,
        bytes,
        verifiedAt === null ? null : new Date(verifiedAt).toISOString(),
        state,
      ]),
    },
    blocks: [
      backups.length === 0
        ? { kind: 'prose', text: texts.none }
        : {
            kind: 'table',
            table: {
              columns: [
                { key: 'backup', type: 'text', label: texts.name },
                { key: 'taken', type: 'text', label: texts.madeAt },
                { key: 'occasion', type: 'text', label: texts.occasionTitle },
                { key: 'size', type: 'text', label: texts.size },
                { key: 'verified', type: 'text', label: texts.verifiedTitle },
              ],
              rows: backups.map(({ name, takenAt, occasion, bytes, verifiedAt, state }) => [
                name,
                moment(takenAt),
                texts.occasion[occasion],
                formatBytes(bytes, language),
                verifiedAt === null
                  ? texts.neverVerified
                  : state === 'changed'
                    ? texts.changedSince(moment(verifiedAt))
                    : moment(verifiedAt),
              ]),
            },
            isWrapped: true,
          },
    ],
  };
}
