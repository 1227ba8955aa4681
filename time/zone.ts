import { IANAZone } from 'luxon';
import type { Brand } from './brand.ts';

/** An IANA time zone that this process knows, "Europe/Paris". */
export type Zone = Brand<string, 'Zone'>;

export const isZone = (name: string): name is Zone => IANAZone.isValidZone(name);

/** @throws TypeError when the zone is not known here */
export function zone(name: string): Zone {
  if (!isZone(name)) throw new TypeError(`not a time zone: ${name}`);
  return name;
}
