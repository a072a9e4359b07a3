import type { ReactNode } from 'react';

/** The page's one first-level heading, with a line above it that says where one is. */
export function PageHeading({
  caption,
  children,
}: {
  readonly caption?: string;
  readonly children: ReactNode;
}) {
  return (
    <h1 className="nhsuk-heading-l app-heading">
      {caption ? <span className="nhsuk-caption-m app-heading__caption">{caption} </span> : null}
      {children}
    </h1>
  );
}
