import type { SettingKey } from '../../domain/settings.ts';

/** An example of a value for each setting, as it is typed. */
export const settingExamples: Readonly<Record<SettingKey, string>> = {
  name: '"La Alacena"',
  trade: 'restaurant',
  zone: 'Europe/Madrid',
  country: 'ES',
  formats: 'country',
  region: 'AN',
  currency: 'EUR',
  language: 'es',
  'day-start': '06:00',
  'week-start': 'monday',
  limit: '20',
  checklist: 'mama',
  page: 'off',
  'acknowledge-within': '15m',
  'resolve-within': '2d',
  'follow-up-within': '1d',
  'answer-within': '10',
  holidays: '"2026-12-25 2027-01-01"',
  'optional-holidays': 'on',
  'closed-days': '"sunday monday"',
  retention: '36m',
  'cost-percent': '40',
  'hourly-cost': '14',
  emergency: '112',
};
