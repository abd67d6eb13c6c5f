/** The session cookie of the sign-in library, read without it: `token.signature`, signed with HMAC-SHA-256. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const COOKIE = /(?:^|;\s*)(?:__Secure-)?tertib\.session_token=([^;]+)/;

/** The session's token, or undefined where the cookie is missing or was not signed by us. */
export function sessionToken(cookies: string, secret: string): string | undefined {
  const value = decoded(COOKIE.exec(cookies)?.[1] ?? '');
  const dot = value.lastIndexOf('.');
  if (dot < 1) return undefined;
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const made = createHmac('sha256', secret).update(value.slice(0, dot)).digest();
  return given.length === made.length && timingSafeEqual(given, made) ? value.slice(0, dot) : undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
