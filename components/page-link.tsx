import Link from 'next/link';
import type { ReactNode } from 'react';

export type Destination = { readonly href: string; readonly label: string };

/** A link to another page of ours. Nothing is fetched ahead: people on a phone pay for it. */
export function PageLink({
  href,
  className = 'nhsuk-link',
  describedBy,
  children,
}: {
  readonly href: string;
  readonly className?: string;
  readonly describedBy?: string;
  readonly children: ReactNode;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={className}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    >
      {children}
    </Link>
  );
}

/** The one thing to do next on a page. It goes somewhere, so it is a link and not a button. */
export function NextStep({
  href,
  label,
  secondary = false,
}: Destination & { readonly secondary?: boolean }) {
  const look = secondary ? ' nhsuk-button--secondary' : '';
  return (
    <PageLink href={href} className={`nhsuk-button app-next-step${look}`}>
      {label}
    </PageLink>
  );
}
