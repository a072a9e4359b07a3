import { SignInView } from '../../components/sign-in-view';
import { isDemo } from '../../lib/identity/settings';
import { safePath } from '../../lib/identity/who';
import { showCast } from '../../lib/use-cases/show-cast';
import { ask } from './actions';

type Props = { readonly searchParams: Promise<{ next?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { next } = await searchParams;
  const demo = isDemo();
  return (
    <SignInView
      action={ask}
      next={safePath(typeof next === 'string' ? next : null) ?? ''}
      demoMailbox={demo}
      cast={demo ? showCast() : []}
    />
  );
}
