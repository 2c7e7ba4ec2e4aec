import { describe, expect, it } from 'vitest';

import { readableBody } from './body';
import { matchRoute, normalPath } from './router';
import { inspectRuby, toInteger } from './ruby';

describe('normalPath', () => {
  it.each([
    ['/api/v1/drivers', '/api/v1/drivers'],
    ['//x', '/x'],
    ['/api/v1/drivers/..%2Fx', '/api/v1/x'],
    ['/api/v1/drivers/', '/api/v1/drivers/'],
    ['/', '/'],
    ['/../..', '/'],
  ])('%s is %s', (raw, expected) => {
    expect(normalPath(raw)).toBe(expected);
  });
});

describe('matchRoute', () => {
  it('answers HEAD like GET, and other methods by their own routes', () => {
    expect(matchRoute('HEAD', '/drivers/aws')?.params).toEqual({ name: 'aws' });
    expect(matchRoute('PUT', '/drivers/aws')).toBeNull();
  });

  it('takes no slash at the end, and no empty part for a name', () => {
    expect(matchRoute('GET', '/drivers/')).toBeNull();
    expect(matchRoute('GET', '/provisions//logs')).toBeNull();
  });
});

describe('readableBody', () => {
  it('sees nothing of a body that Rack takes for a form', () => {
    expect(readableBody('{}', undefined)).toBeNull();
    expect(readableBody('{}', 'application/x-www-form-urlencoded; charset=utf-8')).toBeNull();
    expect(readableBody('{}', 'multipart/form-data; boundary=x')).toBeNull();
    expect(readableBody('{}', 'text/plain')).toBe('{}');
    expect(readableBody('', 'application/json')).toBeNull();
  });
});

describe('Ruby', () => {
  it('inspects an error as a Hash with symbols inside', () => {
    const error = { err_code: 400, message: 'a "b"', context: { key: ['is missing', null] } };
    expect(inspectRuby(error)).toBe(
      String.raw`{"err_code"=>400, "message"=>"a \"b\"", "context"=>{:key=>["is missing", nil]}}`,
    );
  });

  it('reads leading digits as a number', () => {
    expect(['12abc', ' -3', 'abc', '', '2.9'].map((text) => toInteger(text))).toEqual([
      12, -3, 0, 0, 2,
    ]);
    expect([2.9, null, true].map((value) => toInteger(value))).toEqual([2, 0, 0]);
  });
});
