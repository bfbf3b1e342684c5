<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="light dark">
</head>
<body style="margin:0;padding:24px 16px;background:#fbfaf6;color:#17211c;font:17px/1.5 system-ui,sans-serif">
  <div style="max-width:36em;margin:0 auto">
    <p style="margin:0 0 24px;color:#1d4f3f;font-size:20px;font-weight:600">Samling</p>
    <#nested>
  </div>
</body>
</html>
</#macro>
