import type { Person } from '../model.ts';

/** The sandbox's people; the first one is whom a visitor usually signs in as. Two are called Ana. */
export const PEOPLE: readonly Person[] = [
  { email: 'alex.morgan@example.com', name: 'Alex Morgan', zone: 'Europe/London' },
  { email: 'ana.silva@example.com', name: 'Ana Silva', zone: 'Europe/Lisbon' },
  { email: 'ana.kovac@example.com', name: 'Ana Kovač', zone: 'Europe/Zagreb' },
  { email: 'sam.rivera@example.com', name: 'Sam Rivera', zone: 'America/New_York' },
  { email: 'priya.nair@example.com', name: 'Priya Nair', zone: 'Asia/Kolkata', consumer: true },
];

export function findPerson(email: string): Person | undefined {
  return PEOPLE.find(person => person.email === email.toLowerCase());
}
