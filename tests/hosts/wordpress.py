"""WordPress, from Debian's packages, with a MariaDB of its own: an author's link, and HTML."""

import json
import shutil
from contextlib import contextmanager
from pathlib import Path

from tests.hosts.host import ASIDE, Host, free_port, run, started

VERSION = "6.1.9+dfsg1-0+deb12u1"
THEME = f"wordpress-theme-twentytwentythree={VERSION}"
PACKAGES = (f"wordpress={VERSION}", THEME, "php-cli", "php-mysql", "mariadb-server")
SOURCE = Path("/usr/share/wordpress")

CONFIG = """<?php
define('DB_NAME', 'host'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', 'localhost,127.0.0.1');
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_CONTENT_DIR', __DIR__ . '/wp-content');
define('WP_SITEURL', '{address}'); define('WP_HOME', '{address}');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""

# WordPress asks only public hosts for oEmbed; this one is on loopback.
LOOPBACK = """<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, {port}]);
"""

PUBLISH = """<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '{host}';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Host', 'admin', 'admin@host.example', false, '', 'secret');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'secret', 'role' => 'author']);
update_option('permalink_structure', '');
$posts = json_decode(file_get_contents(__DIR__ . '/posts.json'), true);
$ids = [];
foreach ($posts as $kind => [$login, $text]) {{
  wp_set_current_user(get_user_by('login', $login)->ID);
  kses_init();  // an author's HTML is filtered, an administrator's is not
  $post = ['post_title' => $kind, 'post_content' => wp_slash($text), 'post_status' => 'publish'];
  $ids[$kind] = wp_insert_post($post);
}}
file_put_contents(__DIR__ . '/ids.json', json_encode($ids));
"""


def install(folder):
    """Debian's package, which needs root; elsewhere this host is left out, with its reason."""
    if not shutil.which("apt-get"):
        raise RuntimeError("WordPress comes from Debian's packages, and there is no apt-get here.")
    options = ("-y", "--no-install-recommends")
    env = {"DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "install", *options, *PACKAGES, cwd=folder, env=env)


def _posts(snippets):
    """kind -> (login, content): a link on a line of its own by an author, HTML by the admin."""
    posts = {}
    for kind, (_, text) in snippets.items():
        login = "author" if kind.startswith("oembed") else "admin"
        posts[kind] = (login, f"{ASIDE[0]}\n\n{text}\n\n{ASIDE[1]}")
    return posts


@contextmanager
def serve(folder, work, snippets, address):
    site, data, socket, port = work / "site", work / "data", work / "db.sock", free_port()
    own = f"http://127.0.0.1:{port}"
    shutil.copytree(SOURCE, site, symlinks=False, ignore_dangling_symlinks=True)
    (site / "wp-content" / "mu-plugins").mkdir(parents=True, exist_ok=True)
    plugin = LOOPBACK.format(port=address.rstrip("/").rsplit(":", 1)[1])
    (site / "wp-content" / "mu-plugins" / "loopback.php").write_text(plugin, "utf-8")
    config = CONFIG.format(socket=socket, address=own)
    (site / "wp-config.php").write_text(config, "utf-8")
    publish = PUBLISH.format(host=f"127.0.0.1:{port}")
    (site / "publish.php").write_text(publish, "utf-8")
    (site / "posts.json").write_text(json.dumps(_posts(snippets)), "utf-8")
    run("mariadb-install-db", f"--datadir={data}", "--user=root", cwd=work)
    database = ("mariadbd", f"--datadir={data}", f"--socket={socket}", "--skip-networking")
    with started(*database, "--user=root", cwd=work, address=socket):
        query = "ALTER USER root@localhost IDENTIFIED BY ''; CREATE DATABASE host"
        run("mariadb", f"--socket={socket}", "-e", query, cwd=work)
        run("php", "publish.php", cwd=site)
        ids = json.loads((site / "ids.json").read_text("utf-8"))
        command = ("php", "-S", f"127.0.0.1:{port}", "-t", site)
        workers = {"PHP_CLI_SERVER_WORKERS": "3"}
        with started(*command, cwd=work, address=f"{own}/", env=workers):
            yield {kind: f"{own}/?p={number}" for kind, number in ids.items()}


HOSTS = (Host("WordPress", VERSION, ("oembed", "wordpress"), install, serve),)
