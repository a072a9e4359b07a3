import { MessageView } from './message-view';
import type { Destination } from './page-link';

export function NotFoundView({ link }: { readonly link: Destination }) {
  return (
    <MessageView
      title="This page cannot be found"
      paragraphs={[
        'If you typed the address, check it. If you followed a link, it may be old, or the page may be somebody else’s.',
        'Nothing that you have answered is lost.',
      ]}
      link={link}
    />
  );
}
