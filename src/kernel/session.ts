/** What the kernel needs of sign-in: who stands behind a request, read once and only when asked. */
import type { Proof } from './command.ts';
import type { Actor } from './pure/actor.ts';

export interface Sessions {
  /** The actor behind these headers with the posts held at `now`, or null when nobody is signed in. */
  resolve(headers: Headers, now: Date): Promise<Actor | null>;
  /** Checks the password again for a step-up; null when it is wrong. Throws the refusal of too many failures. */
  prove(actor: Actor, password: string, address: string, now: Date): Promise<Proof | null>;
}
