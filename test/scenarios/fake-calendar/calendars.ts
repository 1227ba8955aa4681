import type { CalendarEntry } from '../../../calendar/model.ts';

const SHARED = { role: 'writer', own: false, ofPerson: false, shown: true } as const;

/** The calendars in Mia's list. The events of the others are in `calendar.yaml`, with `calendar`. */
export const fakeCalendars = (owner: string): CalendarEntry[] => [
  { ...SHARED, id: owner, name: owner, role: 'owner', own: true },
  { ...SHARED, id: 'family', name: 'Family', role: 'owner' },
  { ...SHARED, id: 'choir', name: 'Choir' },
  { ...SHARED, id: 'allotment', name: 'Allotment', shown: false },
  { ...SHARED, id: 'holidays', name: 'Holidays in the United Kingdom', role: 'reader' },
  { ...SHARED, id: 'school', name: 'School holidays', role: 'reader' },
  { ...SHARED, id: 'gita@example.com', name: 'Gita Rao', role: 'free-busy', ofPerson: true },
];
