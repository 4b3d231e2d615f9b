import type { Text } from '../zh-CN';

export const territory: Text['territory'] = {
  calendar: {
    title: 'Calendar',
    intro: 'Public holidays and make-up workdays decide limits in working days. Running due dates are recomputed after a change.',
    previousYear: 'Year before',
    nextYear: 'Year after',
    knownUntil: (day) =>
      `Published until ${day}; beyond it only weekends and the days entered here count, and due dates are “provisional”.`,
    unknown: 'No complete year yet: due dates count only weekends and the days entered here.',
    holiday: 'Public holiday',
    makeUpWorkday: 'Make-up workday',
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
    weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    list: 'The year as a list',
    count: (n) => (n === 1 ? '1 day' : `${n} days`),
    add: 'Enter a day',
    effect: 'Running due dates are recomputed as soon as this is saved.',
    readOnly: 'Public holidays and make-up workdays decide limits in working days. The administrator keeps this calendar.',
    provisional: 'provisional',
    growHint:
      'Enter all of next year’s holidays and make-up workdays when they are published: from 13 holidays on, as many as the law gives, the year counts as known and provisional due dates become definite.',
    date: 'Date',
    none: 'No holidays entered for this year.',
    noneHint: 'Working days follow the weekends only.',
    mark: { holiday: 'H', makeUpWorkday: 'W' },
  },
};
