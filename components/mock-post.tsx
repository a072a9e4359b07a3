import type { ReactNode } from 'react';
import type { MockPost as Post } from '../lib/domain/learning-module';
import { SURFACE_WORDS } from '../lib/domain/surface-words';
import { Picture, type Pictures } from './picture';
import { SurfaceIcons } from './surface-icons';

/** `Sam Rowe` → `SR`; a group or an organisation gets its first letters too. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}

function PostHeader({ post }: { readonly post: Post }) {
  return (
    <div className="app-post__header">
      <span className="app-post__avatar" aria-hidden="true">
        {initials(post.author)}
      </span>
      <p className="app-post__byline">
        <span className="nhsuk-u-visually-hidden">{SURFACE_WORDS[post.surface]} by </span>
        <strong className="app-post__author">{post.author}</strong>
        <span className="app-post__meta">
          <span className="nhsuk-u-visually-hidden">, </span>
          {post.when} <span aria-hidden="true">·</span>
          <span className="nhsuk-u-visually-hidden">, </span> {post.audience}
        </span>
      </p>
    </div>
  );
}

/** A mock post's outside: who, when, for whom. What is said comes as children. No real brand. */
export function MockPostFrame({
  post,
  children,
}: {
  readonly post: Post;
  readonly children: ReactNode;
}) {
  return (
    <div className={`app-post app-post--${post.surface}`}>
      <PostHeader post={post} />
      <div className="app-post__body">{children}</div>
      <SurfaceIcons surface={post.surface} />
    </div>
  );
}

/** The lines of a post that is looked at, not marked. */
function MockPostLines({ post, pictures }: { readonly post: Post; readonly pictures: Pictures }) {
  return post.lines.map(({ text, picture, by }, index) => {
    const own = by === 'You';
    return (
      <div key={index} className={`app-line${own ? ' app-line--own' : ''}`}>
        {by ? <strong className="app-line__by">{by}</strong> : null}
        {picture ? <Picture picture={picture} pictures={pictures} /> : null}
        <p className="app-line__text">{text}</p>
      </div>
    );
  });
}

/** A mock post to look at. */
export function MockPost({ post, pictures }: { readonly post: Post; readonly pictures: Pictures }) {
  return (
    <MockPostFrame post={post}>
      <MockPostLines post={post} pictures={pictures} />
    </MockPostFrame>
  );
}
