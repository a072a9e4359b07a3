import { SignInCodeView } from '../../../components/sign-in-code-view';
import { CODE_MINUTES } from '../../../lib/identity/sign-in';
import { isDemo } from '../../../lib/identity/settings';
import { safePath } from '../../../lib/identity/who';
import { signInAddress } from '../../addresses';
import { enter } from '../actions';

type Props = { readonly searchParams: Promise<{ next?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { next } = await searchParams;
  const back = safePath(typeof next === 'string' ? next : null);
  return (
    <SignInCodeView
      action={enter}
      next={back ?? ''}
      startAgain={signInAddress(back)}
      minutes={CODE_MINUTES}
      demoMailbox={isDemo()}
    />
  );
}
