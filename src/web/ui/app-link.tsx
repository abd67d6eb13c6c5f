import { Link } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

export interface AppLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'target'> {
  /** Address inside Tertib, with its search if any: "/dossiers/0198…?tab=data". */
  readonly href: string;
}

/** A link to another page of Tertib: without a reload, and its code fetched when the pointer or focus comes near. */
export function AppLink({ href, ...rest }: AppLinkProps) {
  const { pathname, searchParams, hash } = new URL(href, 'http://in.app');
  return <Link {...rest} to={pathname as '/'} search={Object.fromEntries(searchParams) as never} hash={hash.slice(1)} preload="intent" />;
}
