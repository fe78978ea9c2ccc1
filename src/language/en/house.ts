import type { HouseMessages } from '../messages/house.ts';

export const house = (): HouseMessages => ({
  department: {
    title: 'Departments',
    added: (name) => `${name} is on the list.`,
    renamed: (before, after) => `${before} is now ${after}; the old name still finds it.`,
    merged: (name, into) => `${name} now counts as ${into}.`,
    none: 'No departments yet. The first one: recovery department add Kitchen',
    merges: 'Includes',
  },

  shift: {
    title: 'Shifts',
    everyDay: 'every day',
    set: (names) => `Shifts: ${names}.`,
    rederived: (count) => `${count} stored ${count === '1' ? 'complaint was' : 'complaints were'} recounted.`,
    keeps: (count, command) =>
      `${count === '1' ? 'The stored complaint keeps the day and shift it was' : `The ${count} stored complaints keep the day and shift they were`} counted in. To recount: ${command}`,
    gaps: 'What happens between them counts as "outside shifts".',
    runsOver: (dayStart, names) =>
      `Crosses the start of the business day (${dayStart}): ${names}. Such a shift counts as a whole for the day it began on.`,
    none: 'No shifts set. For example: recovery shift set lunch=12:00-16:00 dinner=19:00-00:00',
  },

  settings: {
    title: 'Settings',
    set: (key, value) => `${key} is now ${value}.`,
    cleared: (key) => `${key} is no longer set.`,
    workingDays: (count) => `${count} working ${count === 1 ? 'day' : 'days'}`,
    notSet: '(not set)',
    damaged: (value) => `damaged: ${value}`,
    preset: (departments, shifts) =>
      `Departments: ${departments}. Shifts: ${shifts}. Change them as you like.`,
    value: 'Now',
    meaning: 'What it is',
    key: 'Setting',
  },

  notice: {
    customers_apart: (count, written) =>
      `Phone numbers are now compared by all of their digits: ${count === 1 ? 'one customer turned out to be several people' : `${written} customers turned out to be several people each`}. To see them: recovery customer list --at-least 1`,
    shifts_whole: (count, written, dayStart) =>
      `A shift now counts as a whole for the day it began on, even past the start of the business day (${dayStart}). ${count === 1 ? 'One stored complaint still counts for its old day' : `${written} stored complaints still count for their old day`}. To recount (undo takes it back): recovery settings set day-start ${dayStart} --rederive`,
    customers_together: (count, written) =>
      `Phone numbers are now read with their country code: ${count === 1 ? 'one customer had been counted as several' : `${written} customers had been counted as several`}. To see them: recovery customer list --at-least 1`,
  },
});
