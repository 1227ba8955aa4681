import type { Contact } from '../../calendar/model.ts';
import type { Invitee } from './invitee.ts';

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/;

/** True if the text is an email address that can receive mail. */
export const isAddress = (email: string | undefined): email is string =>
  email !== undefined && email.length <= 254 && ADDRESS.test(email);

/** The people with an address. The dialog has asked for every missing address, and the person dropped the others. */
export const withAddress = (people: readonly Invitee[]): Contact[] =>
  people.flatMap(({ name, email }) => (isAddress(email) ? [{ email, ...(name && { name }) }] : []));
