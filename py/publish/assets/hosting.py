"""The headers that a server should send, for common kinds of servers, and the policy in pages.

The policy lets a page and its workers use the site's own files and nothing else, so that also code
that a reader runs reaches no other host. A page's <meta> does not hold in workers: headers do.
"""

import base64
import hashlib
import re

INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)

HEADERS = """/*
  Content-Security-Policy: {policy}
  Access-Control-Allow-Origin: *
"""

APACHE = """# For Apache with AllowOverride FileInfo; mod_headers and mod_mime.
AddType text/javascript .js
AddType application/wasm .wasm
<IfModule mod_headers.c>
Header always set Content-Security-Policy "{policy}"
Header always set Access-Control-Allow-Origin "*"
</IfModule>
<IfModule mod_deflate.c>
AddType application/octet-stream .pack
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json
AddOutputFilterByType DEFLATE image/svg+xml application/wasm application/octet-stream
</IfModule>
"""

NGINX = """# For nginx: include this file in the server block of the site.
add_header Content-Security-Policy "{policy}" always;
add_header Access-Control-Allow-Origin "*" always;
gzip on;
gzip_types text/css text/javascript application/javascript application/json image/svg+xml
           application/wasm application/octet-stream;
"""

# Path below the site's top -> its text. Servers use them; no reader is served one.
FILES = {"_headers": HEADERS, ".htaccess": APACHE, "hosting/nginx.conf": NGINX}


def policy(scripts=(), styles=()):
    """The Content-Security-Policy; the inline `scripts` and `styles` (texts) are allowed.

    'wasm-unsafe-eval' compiles WebAssembly and evaluates no text. Sandboxed embeds start their
    worker from a data: URL, and inherit the policy into it; PNGs are drawn from blob: URLs.
    """
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *map(_hash, scripts)]),
        "style-src": " ".join(["'self'", *map(_hash, styles)]),
        "img-src": "'self' blob: data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self' data:",
        "frame-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in allowed.items())


def _hash(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def write_headers(out):
    """Writes FILES into the folder `out`, where all pages and pictures are there already."""
    inline = {"script": {}, "style": {}}
    for path in sorted([*out.rglob("*.html"), *out.rglob("*.svg")]):
        for kind, text in INLINE.findall(path.read_text("utf-8")):
            inline[kind][text] = True
    text = policy(inline["script"], inline["style"])
    for name, template in FILES.items():
        path = out / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(template.format(policy=text), encoding="utf-8")
