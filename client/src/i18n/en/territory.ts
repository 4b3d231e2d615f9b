import type { Text } from '../zh-CN';

export const territory: Text['territory'] = {
  calendar: {
    title: 'Calendar',
    intro: 'Public holidays and make-up workdays decide limits in working days. Running due dates are recomputed after a change.',
    year: 'Year',
    previousYear: 'Year before',
    nextYear: 'Year after',
    knownUntil: (day) => `Published until ${day}; beyond it only weekends count, and due dates are “provisional”.`,
    unknown: 'No calendar yet: due dates count weekends only.',
    holiday: 'Public holiday',
    makeUpWorkday: 'Make-up workday',
    workday: 'Workday',
    restDay: 'Weekend',
    set: (date) => `Set ${date}`,
    kind: 'This day is',
    name: 'Name',
    nameHint: 'such as Spring Festival',
    clear: 'Make it an ordinary day',
    month: (n) =>
      ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][n - 1] ??
      '',
    weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    list: 'The year as a list',
    date: 'Date',
    none: 'No holidays entered for this year.',
    choose: 'Choose a date',
    mark: { holiday: 'H', makeUpWorkday: 'W' },
  },
};
