/** What each kind of failure means to the person at the screen, and the way out. */
export const errors = {
  network: {
    title: 'No connection',
    body: 'The connection failed before an answer came. Check the network and the OneForm service. If you changed something, look whether it was done before you send it again.',
  },
  unreachable: {
    title: 'OneForm can’t be reached',
    body: 'The gateway runs, but OneForm did not answer it. Check that the OneForm service is up.',
  },
  timeout: {
    title: 'No answer in time',
    body: 'OneForm took too long, or its answer did not end. If you changed something, it may still be at work on it: look before you send it again.',
  },
  too_large: {
    title: 'An answer that is too large',
    body: 'More came than a page can take in, so the rest was not read. Something between here and OneForm may be answering in its place.',
  },
  session: {
    // Read before the log-in and after it, so it has to be true at both times.
    title: 'Your session had ended',
    body: 'Nothing was changed, and what you typed is kept. Once you are logged in again, try again.',
  },
  unauthenticated: { title: 'Not logged in', body: 'Log in again to go on.' },
  forbidden: {
    title: 'Not allowed',
    body: 'Your account may not do this. To read provisions, and to change anything, the user’s primary group has to be oneadmin.',
  },
  not_found: { title: 'Not found', body: 'It does not exist, or it was deleted.' },
  wrong_state: {
    title: 'Not possible in this state',
    body: 'OneForm refused, because the state does not allow it.',
  },
  invalid: { title: 'Some values were refused', body: 'OneForm did not accept all values.' },
  server: { title: 'OneForm failed', body: 'OneForm reported an error of its own.' },
  contract: {
    title: 'An answer that makes no sense',
    body: 'What came back is not what OneForm sends. Something between here and OneForm may be answering in its place.',
  },
  aborted: { title: 'Stopped', body: 'The request was given up.' },
  guests: {
    title: 'Something still runs on it',
    body: 'OneForm refused, because virtual machines or images live on this provision.',
  },
  unsafe: {
    title: 'Not sent',
    body: 'OneForm would accept this and do harm, so it was not sent.',
  },
  too_many_requests: {
    title: 'Too many requests',
    body: 'Wait a minute, then try again.',
  },
  gateway_timeout: {
    title: 'No answer in time',
    body: 'OneForm took too long to answer the gateway. If you changed something, it may still be at work on it: look before you send it again.',
  },
  lost: {
    checking:
      'No clear answer came, and it may have been done. OneForm is being asked; nothing is sent again.',
    not_seen:
      'No clear answer came. OneForm was asked since and shows no change, so it was most likely not done. You can try again.',
    untold:
      'No clear answer came. It may have been done, and OneForm can’t tell: look before you send it again.',
  },
  outage: {
    since: 'OneForm can’t be reached. What you see could not be renewed since',
    waits: 'It is renewed by itself as soon as OneForm answers.',
    never: 'OneForm can’t be reached. Pages load by themselves as soon as it answers.',
    retry: 'Check now',
  },
  readOnly:
    'Your account may look but not change anything: that needs a user whose primary group is oneadmin.',
  stale: 'What you see could not be renewed and may be out of date.',
  detail: 'Details',
  said: 'OneForm said: {{message}}',
} as const;
