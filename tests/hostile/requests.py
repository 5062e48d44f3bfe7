"""requests.py PORT: what no browser sends. Every answer is looked at, and the server must answer a good request after each."""
import socket
import sys

PORT = int(sys.argv[1])
HOST = f"Host: 127.0.0.1:{PORT}\r\n"
failed = 0


def send(raw, patience=15, end=False):
    """The whole answer; empty where the connection was closed without one. `end`: nothing more will come."""
    with socket.create_connection(("127.0.0.1", PORT), timeout=patience) as s:
        try:
            s.sendall(raw)
            if end:
                s.shutdown(socket.SHUT_WR)
            out = b""
            while len(out) < 1 << 20:
                part = s.recv(65536)
                if not part:
                    break
                out += part
            return out
        except OSError:
            return b""


def get(path, headers=""):
    return send(f"GET {path} HTTP/1.1\r\n{HOST}{headers}Connection: close\r\n\r\n".encode("utf-8", "surrogateescape"))


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.") else 0


def check(what, fine, answer=b""):
    global failed
    if not fine:
        failed += 1
        print("---", what, answer[:300])


def alive(after):
    check("dead after " + after, status(get("/")) == 200)


for path in ["/../../etc/passwd", "/assets/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/%2e%2e%2f%2e%2e%2fetc/passwd",
             "//etc/passwd", "/assets/..\\..\\etc\\passwd", "/%00", "/a%00b/fr", "/%ff%fe", "/" + "a" * 4000, "/" + "%41" * 2000,
             "/ST-12838-2023-INIT/fr%0d%0aX-Evil:%201", "/search?q=%0d%0aX-Evil:%201&order=%0d%0aX-Evil:1",
             "/?ui=fr%0d%0aX-Evil:%201", "/'%20OR%201=1;--/fr", "/search?q='%3B%20DROP%20TABLE%20note%3B--",
             "/search?q=" + "%28" * 2000, "/search?q=%ff%fe%f0", "/search?page=99999999999999999999&q=a"]:
    answer = get(path)
    check("leak: " + path, b"root:" not in answer, answer)
    head = answer.split(b"\r\n\r\n", 1)[0].lower()
    check("header written: " + path, b"\nx-evil" not in head, answer)
    check("no answer: " + path, 200 <= status(answer) < 500, answer)
    check("no policy: " + path, status(answer) in (400, 414) or b"content-security-policy" in head, answer)
alive("addresses")

for raw in [b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x00\x01\x02\x03" * 1000, b"A" * 200000, b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 50000,
            b"GET / HTTP/1.1\r\n" + b"X" * 100000 + b": y\r\n\r\n", b"GET /" + b"a" * 200000 + b" HTTP/1.1\r\n\r\n",
            b"POST /ST-12838-2023-INIT/fr-es HTTP/1.1\r\n" + HOST.encode() + b"Content-Length: 999999999999\r\n\r\nx",
            b"POST /ST-12838-2023-INIT/fr-es HTTP/1.1\r\n" + HOST.encode() + b"Content-Length: -1\r\n\r\nx",
            b"POST /ST-12838-2023-INIT/fr-es HTTP/1.1\r\n" + HOST.encode() + b"Transfer-Encoding: chunked\r\n\r\nzzz\r\n",
            b"POST /ST-12838-2023-INIT/fr-es HTTP/1.1\r\n" + HOST.encode() + b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 400000\r\n\r\n" + b"a=b&" * 100000,
            b"TRACE / HTTP/1.1\r\n" + HOST.encode() + b"\r\n", b"OPTIONS * HTTP/1.1\r\n" + HOST.encode() + b"\r\n",
            b"CONNECT evil:80 HTTP/1.1\r\n" + HOST.encode() + b"\r\n"]:
    answer = send(raw, end=True)
    check("accepted: %r" % raw[:60], status(answer) == 0 or status(answer) >= 400, answer)
alive("malformed requests")

for headers in ["Host: evil.example\r\n", "X-Forwarded-Host: evil.example\r\nHost: evil.example\r\n"]:
    answer = send(f"GET / HTTP/1.1\r\n{headers}Connection: close\r\n\r\n".encode())
    check("another name is answered", status(answer) == 421, answer)

form = b"key=0&what=confirm&source=b.1.s1&target=b.1.s1"
for headers in ["", "Origin: http://evil.example\r\n", "Sec-Fetch-Site: cross-site\r\n"]:
    raw = (f"POST /ST-12838-2023-INIT/fr-es HTTP/1.1\r\n{HOST}{headers}Content-Type: application/x-www-form-urlencoded\r\n"
           f"Content-Length: {len(form)}\r\nConnection: close\r\n\r\n").encode() + form
    check("a form without our key is taken", status(send(raw)) == 403)

silent = [socket.create_connection(("127.0.0.1", PORT)) for _ in range(30)]  # clients that say nothing
alive("thirty silent clients")
for s in silent:
    s.close()
print("requests: %d failed" % failed)
sys.exit(1 if failed else 0)
