import type { BusinessMessages } from '../messages/business.ts';

export const business = (): BusinessMessages => ({
  department: {
    title: 'Departments',
    added: (name) => `${name} is added.`,
    renamed: (before, after) => `${before} is now ${after}; the old name still works.`,
    merged: (name, into) => `${name} now counts as ${into}.`,
    none: 'No departments yet. To add the first one: recovery department add Kitchen',
    merges: 'Includes',
  },

  shift: {
    title: 'Shifts',
    everyDay: 'every day',
    set: (names) => `Shifts: ${names}.`,
    rederived: (count) =>
      `Day and shift updated for ${count} recorded ${count === '1' ? 'complaint' : 'complaints'}.`,
    notRederived: (count, command) =>
      `${count === '1' ? 'The recorded complaint keeps the day and shift it was' : `The ${count} recorded complaints keep the day and shift they were`} counted in. To update ${count === '1' ? 'it' : 'them'}: ${command}`,
    gapsNote: 'Anything between shifts counts as "outside shifts".',
    crossesDayStart: (dayStart, names) =>
      `Crosses the start of the business day (${dayStart}): ${names}. Such a shift counts in full for the day it began on.`,
    none: 'No shifts set. For example: recovery shift set lunch=12:00-16:00 dinner=19:00-00:00',
    confirmReplace: (names) => `${names} would no longer be a shift. Remove?`,
    confirmRecount: 'Count the recorded complaints again by the new shifts?',
  },

  settings: {
    title: 'Settings',
    names: {
      name: 'Name',
      trade: 'Trade',
      zone: 'Time zone',
      country: 'Country',
      formats: 'Formats',
      region: 'Region',
      currency: 'Currency',
      language: 'Language',
      'day-start': 'Start of the business day',
      'week-start': 'First day of the week',
      limit: 'Limit without asking',
      checklist: 'Checklist',
      page: 'Guidance page before log',
      'acknowledge-within': 'First response within',
      'resolve-within': 'Resolution within',
      'follow-up-within': 'Follow-up within',
      'answer-within': 'Answer to a formal complaint within',
      sheets: 'Sheets left in the pad',
      holidays: 'Holidays',
      'optional-holidays': 'Days off by custom are holidays',
      'closed-days': 'Closed on',
      retention: 'Records kept for',
      'cost-percent': 'Cost of a remedy, in percent',
      'hourly-cost': 'Cost of an hour of staff time',
      emergency: 'Emergency number',
    },
    set: (name, value) => `${name}: ${value}.`,
    cleared: (name) => `${name}: no longer set.`,
    formatsNow: (amount, time) => `Amounts and times are now written like this: ${amount}, ${time}`,
    otherCurrency: (currency, country, usual, command) =>
      `Amounts are in ${currency}; in ${country}, ${usual} is usual.${command === '' ? '' : ` To change that: ${command}`}`,
    otherWeekStart: (day, country, usual, command) =>
      `Weeks begin on ${day}; in ${country}, usually on ${usual}. To change that: ${command}`,
    workingDays: (count) => `${count} working ${count === 1 ? 'day' : 'days'}`,
    notSet: '(not set)',
    noRegion: 'none of those in the calendar',
    damaged: (value) => `damaged: ${value}`,
    preset: (departments, shifts) =>
      `Departments: ${departments}. Shifts: ${shifts}. Change them as you like.`,
    value: 'Value',
    meaning: 'Meaning',
    key: 'Setting',
  },

  notice: {
    customers_apart: (count, written) =>
      `Phone numbers are now compared by all their digits: ${count === 1 ? 'one customer turned out to be several people' : `${written} customers turned out to be several people each`}. To see them: recovery customer list --at-least 1`,
    shifts_whole: (count, written, dayStart, typed) =>
      `A shift now counts in full for the day it began on, even past the start of the business day (${dayStart}). ${count === 1 ? 'One recorded complaint still counts for its old day' : `${written} recorded complaints still count for their old day`}. To update ${count === 1 ? 'it' : 'them'} (you can undo this): recovery settings set day-start ${typed} --rederive`,
    customers_together: (count, written) =>
      `Phone numbers are now read with their country code: ${count === 1 ? 'one customer had been counted as several' : `${written} customers had been counted as several`}. To see them: recovery customer list --at-least 1`,
  },
});
