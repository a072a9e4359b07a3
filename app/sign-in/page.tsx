import { SignInView } from '../../components/sign-in-view';
import { hasStaffSignIn, isDemo } from '../../lib/identity/settings';
import { safePath } from '../../lib/identity/who';
import { showCast } from '../../lib/use-cases/show-cast';
import { ask } from './actions';
import { goToProvider } from './staff/actions';

type Props = { readonly searchParams: Promise<{ next?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { next } = await searchParams;
  const demo = isDemo();
  return (
    <SignInView
      action={ask}
      staffAction={hasStaffSignIn() ? goToProvider : null}
      next={safePath(typeof next === 'string' ? next : null) ?? ''}
      demoMailbox={demo}
      cast={demo ? showCast() : []}
    />
  );
}
