'use server';

import { redirect } from 'next/navigation';
import { comesFromUs } from '../../lib/identity/same-origin';
import { signOut as endSession } from '../../lib/identity/sign-in';

export async function signOut(): Promise<void> {
  if (await comesFromUs()) await endSession();
  redirect('/sign-out');
}
