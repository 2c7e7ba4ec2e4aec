import { stringifyJson } from '@/lib/exact-json';
import { assertNever } from '@/lib/assert-never';
import type { ApiError } from './api-error';
import type { Reply } from './context';
import { notFoundPage } from './not-found-page';
import { inspectRuby } from './ruby';

/** An answer as it crosses the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_TYPE = 'application/json';
const PLAIN_TYPE = 'text/plain;charset=utf-8';
const HTML_TYPE = 'text/html;charset=utf-8';

/**
 * The request's Content-Type selects the format of the answer, on GET too: exactly
 * `application/json`, or none at all, gives JSON, and everything else Ruby's `inspect`.
 */
function format(contentType: string | undefined): 'json' | 'inspect' {
  return contentType === undefined || contentType === JSON_TYPE ? 'json' : 'inspect';
}

export function answerOf(reply: Reply, contentType: string | undefined): Answer {
  const isJson = format(contentType) === 'json';
  const type = { 'content-type': isJson ? JSON_TYPE : PLAIN_TYPE };
  switch (reply.kind) {
    case 'json':
      return {
        status: reply.status,
        headers: type,
        body: isJson ? stringifyJson(reply.body) : (reply.inspected ?? inspectRuby(reply.body)),
      };
    case 'text':
      return { status: 200, headers: type, body: reply.text };
    case 'blank':
      return { status: 200, headers: type, body: '' };
    case 'none':
      return { status: 204, headers: {}, body: '' };
    default:
      return assertNever(reply);
  }
}

export function errorAnswer(error: ApiError, contentType: string | undefined): Answer {
  return answerOf({ kind: 'json', status: error.status, body: error.body }, contentType);
}

export function unauthorized(message: string): Answer {
  return { status: 401, headers: { 'content-type': HTML_TYPE }, body: message };
}

export function notFound(method: string, path: string): Answer {
  return {
    status: 404,
    headers: { 'content-type': HTML_TYPE, 'x-cascade': 'pass' },
    body: notFoundPage(method, path),
  };
}
