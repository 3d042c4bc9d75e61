<?php
// The quotes board: a page with a line of the database. Contestants bring it from its first version to its second.
// The image brings the language, and its release decides which version this is: so rolling out the other image is
// rolling out the other version. Runs on PHP 7.4 and later.
declare(strict_types=1);

$version = (int) getenv('ADMINER_VERSION') >= 5 ? 2 : 1;

/** A line of the database and no complaint, or the other way round. */
function look(): array
{
    try {
        $database = new PDO(
            'pgsql:dbname=postgres;connect_timeout=2;host=' . getenv('DATABASE_HOST'),
            'postgres',
            (string) getenv('DATABASE_PASSWORD'),
            [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]
        );
        $line = $database->query('SELECT line FROM quotes ORDER BY random() LIMIT 1')->fetchColumn();
        return $line === false ? ['', 'The table quotes is empty.'] : [$line, ''];
    } catch (PDOException $trouble) {
        return ['', $trouble->getMessage()];
    }
}

function shown(string $text): string
{
    return htmlspecialchars($text, ENT_NOQUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
header('Cache-Control: no-store');
header("Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'");
if ($path === '/healthz') {
    // Without the database: an app is not to be restarted because of what it stands on.
    header('Content-Type: text/plain');
    echo "ok\n";
    return;
}
if ($path !== '/') {
    http_response_code(404);
    header('Content-Type: text/plain');
    echo "There is one page, /\n";
    return;
}
[$line, $complaint] = look();
header('Content-Type: text/html; charset=utf-8');
?>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>Quotes board, version <?= $version ?></title>
<style>
  * { box-sizing: border-box; margin: 0 }
  body { min-height: 100vh; display: grid; grid-template-rows: auto 1fr auto; gap: 2rem; padding: clamp(1.5rem, 5vw, 4rem);
    font: 400 1.25rem/1.5 system-ui, sans-serif; color: #f4f6fb; background: #1d2433 }
  body.v2 { color: #06281d; background: linear-gradient(160deg, #a8f0c6, #4fd1a5) }
  h1 { font-size: clamp(1.5rem, 4vw, 2.5rem); letter-spacing: -.02em }
  h1 small { display: block; font-size: 1.25rem; font-weight: 400; letter-spacing: 0; opacity: .8 }
  blockquote { align-self: center; font-size: clamp(2rem, 7vw, 5rem); line-height: 1.15; font-weight: 700;
    letter-spacing: -.03em; text-wrap: balance }
  .complaint { align-self: center; max-width: 60rem; padding: 1.5rem 2rem; border-radius: .75rem; color: #fff;
    background: #9b1c31; overflow-wrap: anywhere }
  .complaint strong { display: block; font-size: clamp(1.5rem, 4vw, 2.5rem) }
  code { font: .95em/1.5 ui-monospace, monospace }
  footer { opacity: .8 }
</style>
</head>
<body class="v<?= $version ?>">
<h1>Version <?= $version ?>
  <small><?= $version === 1 ? 'It does what it did yesterday.' : 'It made it. Nobody touch anything.' ?></small></h1>
<?php if ($complaint === '') : ?>
<blockquote><?= shown($line) ?></blockquote>
<?php else : ?>
<p class="complaint"><strong>No quote today</strong><code><?= shown($complaint) ?></code></p>
<?php endif ?>
<footer>Served by <code><?= shown((string) gethostname()) ?></code></footer>
</body>
</html>
