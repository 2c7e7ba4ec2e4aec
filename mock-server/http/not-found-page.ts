const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => escapes[char] ?? '');

/** The page that Sinatra shows for a route that it does not know, a wrong method included. */
export function notFoundPage(method: string, path: string): string {
  const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
  const route = escapeHtml(`${verb} '${path}' do\n    "Hello World"\n  end`);
  return `<!DOCTYPE html>
<html>
<head>
  <style type="text/css">
  body { text-align:center;font-family:helvetica,arial;font-size:22px;
    color:#888;margin:20px}
  #c {margin:0 auto;width:500px;text-align:left}
  </style>
</head>
<body>
  <h2>Sinatra doesn’t know this ditty.</h2>
  <img src='/__sinatra__/404.png'>
  <div id="c">
    Try this:
    <pre># in oneform-server.rb
class OneFormServer::FormServer
  ${route}
end
</pre>
  </div>
</body>
</html>
`;
}
