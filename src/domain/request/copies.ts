import {
  providerBody,
  provisionBody,
  withPlaceholders,
  type NewProvider,
  type NewProvision,
} from '@/domain/request/request';
import { shellWord, withInput } from '@/domain/request/shell';
import { stringifyJson } from '@/lib/exact-json';
import { jsonBeginning } from '@/lib/json-beginning';
import { withoutKeys } from '@/lib/without-keys';
import type { JsonObject, JsonValue } from '@/lib/json';

/** `command`: OpenNebula's own, `oneprovider` or `oneprovision`. `json`: the body alone. */
export const REQUEST_FORMS = ['command', 'curl', 'json'] as const;

type RequestForm = (typeof REQUEST_FORMS)[number];

/**
 * The same request in other words, to be kept, repeated or sent by other means. Nothing is written before it is asked
 * for: a request may have megabytes.
 */
export interface RequestCopies {
  readonly whole: (form: RequestForm) => string;
  /** Its first `most` characters. */
  readonly beginning: (form: RequestForm, most: number) => string;
}

/** Where OneForm listens unless it was told otherwise; the commands of OpenNebula read the same variable. */
const SERVER = '${ONEFORM_URL:-http://127.0.0.1:13013}';

/** @param secrets names of the inputs whose values a placeholder stands for */
export function providerCopies(request: NewProvider, secrets: ReadonlySet<string>): RequestCopies {
  const body = once(() =>
    providerBody({ ...request, connection: withPlaceholders(request.connection, secrets) }),
  );
  // `oneprovider create DRIVER [FILE]` takes the rest of the body from a file or from its input.
  const command = `oneprovider create ${shellWord(request.driver)}`;
  return copies('providers', body, command, ['driver']);
}

/** @param secrets names of the inputs whose values a placeholder stands for */
export function provisionCopies(
  request: NewProvision,
  secrets: ReadonlySet<string>,
): RequestCopies {
  const body = once(() =>
    provisionBody({ ...request, values: withPlaceholders(request.values, secrets) }),
  );
  // The long options: `-p` is the password of other commands, and `-d` looks like a description.
  const command = [
    `oneprovision create ${shellWord(request.driver)}`,
    `--provider-id ${String(request.providerId)}`,
    `--deployment ${shellWord(request.deployment)}`,
  ].join(' ');
  return copies('provisions', body, command, ['driver', 'provider_id', 'deployment_type']);
}

function copies(
  path: 'providers' | 'provisions',
  body: () => JsonObject,
  command: string,
  told: readonly string[],
): RequestCopies {
  // Without a password curl asks for it, on the terminal and not on its input.
  const curl = [
    'curl --user "$ONE_USER"',
    "--header 'Content-Type: application/json'",
    `--data-binary @- "${SERVER}/api/v1/${path}"`,
  ].join(' \\\n  ');
  /** @param part what is written of the values: all of them, or the first */
  const write = (form: RequestForm, part: (values: JsonValue) => JsonValue): string => {
    switch (form) {
      case 'command':
        return withInput(command, readable(part(withoutKeys(body(), told))));
      case 'curl':
        return withInput(curl, readable(part(body())));
      case 'json':
        return readable(part(body()));
    }
  };
  return {
    whole: (form) => write(form, (values) => values),
    beginning: (form, most) => write(form, (values) => jsonBeginning(values, most)).slice(0, most),
  };
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => (made ??= { result: make() }).result;
}

/** Characters that a terminal obeys, or that make a text look like another one; the ends of lines are JSON's own. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** JSON for people, in which nothing is hidden: what can't be seen is written as its code. */
function readable(body: JsonValue): string {
  return stringifyJson(body, 2).replaceAll(UNSEEN, escaped);
}

function escaped(text: string): string {
  return Array.from(
    { length: text.length },
    (_, at) => String.raw`\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
