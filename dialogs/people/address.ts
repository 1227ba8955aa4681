import type { Contact } from '../../calendar/model.ts';
import type { Invitee } from './invitee.ts';

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/;

/** Whether an address can be written to. */
export const isAddress = (email: string | undefined): email is string =>
  email !== undefined && email.length <= 254 && ADDRESS.test(email);

/** Those who can be written to. The dialog has asked for every missing address; the person left out the others. */
export const withAddress = (people: readonly Invitee[]): Contact[] =>
  people.flatMap(({ name, email }) => (isAddress(email) ? [{ email, ...(name && { name }) }] : []));
