'use server';

import { redirect } from 'next/navigation';
import { setOut } from '../../../lib/identity/staff-sign-in';

export async function goToProvider(data: FormData): Promise<void> {
  redirect(await setOut(String(data.get('next') ?? '')));
}
