/** The same request in other words, to copy. */
export const request = {
  title: 'The same request to copy',
  lead: 'To repeat it later, or to send it from elsewhere. Placeholders such as {{placeholder}} stand for what is secret.',
  leadPlain: 'To repeat it later, or to send it from elsewhere.',
  form: 'Form of the request',
  forms: { command: 'Command', curl: 'curl', json: 'JSON' },
  hints: {
    command: 'For a shell on the front-end. The user is the one of its one_auth file.',
    curl: 'Set ONE_USER to your name, and ONEFORM_URL where OneForm is not at http://127.0.0.1:13013. curl asks for the password.',
    json: 'The body of the request, for programs.',
  },
  copy: { command: 'Copy the command', curl: 'Copy the curl command', json: 'Copy the JSON' },
  beginning: 'The first {{shown}} characters are shown; all of it is copied.',
  copied: 'Copied',
  failed: 'The browser does not let this page copy: select the text and copy it by hand.',
} as const;
