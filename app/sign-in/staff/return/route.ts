import { notFound, redirect } from 'next/navigation';
import { hasStaffSignIn } from '../../../../lib/identity/settings';
import { comeBack } from '../../../../lib/identity/staff-sign-in';

/** Where the identity provider sends browsers back to: the one GET that can sign somebody in. */
export async function GET(request: Request): Promise<Response> {
  if (!hasStaffSignIn()) notFound();
  redirect(await comeBack(new URL(request.url).searchParams));
}

/** Next would answer HEAD by GET's handler; asking for the head alone must change nothing. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } });
}
