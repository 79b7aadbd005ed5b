@echo off
rem Starts Tengen: finds a JDK, builds when sources are newer than the build, runs the command.
rem
rem   JAVA_HOME   the JDK to use (17 or newer); else java on the PATH
rem   JAVA_OPTS   more options for the JVM, such as JAVA_OPTS=-Xmx8g
setlocal EnableExtensions DisableDelayedExpansion
set "TENGEN=%~dp0"
if "%TENGEN:~-1%"=="\" set "TENGEN=%TENGEN:~0,-1%"
set "TENGEN_BUILT=%TENGEN%\bench\target\class-path.txt"

rem ---- Java
set "TENGEN_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "TENGEN_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined TENGEN_JAVA for %%J in (javac.exe) do if not "%%~$PATH:J"=="" set "TENGEN_JAVA=%%~dp$PATH:Jjava.exe"
if not defined TENGEN_JAVA for /d %%D in ("%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Microsoft\jdk*") do if exist "%%~D\bin\javac.exe" set "TENGEN_JAVA=%%~D\bin\java.exe"
if not defined TENGEN_JAVA (
  echo tengen: no JDK found: install JDK 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)
set "TENGEN_VERSION="
for /f "tokens=3" %%V in ('""%TENGEN_JAVA%" -version 2>&1" ^| findstr /i " version "') do if not defined TENGEN_VERSION set "TENGEN_VERSION=%%~V"
for /f "tokens=1 delims=.-+" %%V in ("%TENGEN_VERSION%") do set "TENGEN_VERSION=%%V"
if %TENGEN_VERSION% LSS 17 (
  echo tengen: "%TENGEN_JAVA%" is Java %TENGEN_VERSION%; install JDK 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)

rem ---- Build: exit code 3 says that a source is newer than the build
powershell -NoProfile -Command "$t = $env:TENGEN; $b = $env:TENGEN_BUILT; if (-not (Test-Path -LiteralPath $b)) { exit 3 }; $when = (Get-Item -LiteralPath $b).LastWriteTimeUtc; $new = @(Get-ChildItem -LiteralPath $t -Filter pom.xml) + @(Get-ChildItem -LiteralPath $t -Directory | Where-Object { $_.Name -notin 'target','runs','docs' } | ForEach-Object { Get-ChildItem -LiteralPath $_.FullName -Recurse -File | Where-Object { $_.FullName -match '\\src\\main\\' -or $_.Name -eq 'pom.xml' } }) | Where-Object { $_.LastWriteTimeUtc -gt $when } | Select-Object -First 1; if ($new) { exit 3 }; exit 0"
if errorlevel 3 (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo tengen: Maven ^(mvn^) is needed to build, once: install it and put it on the PATH 1>&2
    exit /b 1
  )
  echo tengen: building; this takes a minute or two the first time 1>&2
  call mvn -q -B -ntp -f "%TENGEN%\pom.xml" -DskipTests -Dspotless.check.skip=true package 1>&2
  if errorlevel 1 (
    echo tengen: the build failed 1>&2
    exit /b 1
  )
)

rem ---- Run: the class path is longer than a command line may be, so it goes into an argument file
set "TENGEN_ARGS=%TENGEN%\bench\target\java-args.txt"
powershell -NoProfile -Command "$cp = (Get-Content -Raw -LiteralPath $env:TENGEN_BUILT).Trim(); $jar = Get-ChildItem -LiteralPath ($env:TENGEN + '\bench\target') -Filter 'tengen-bench-*.jar' | Where-Object { $_.Name -notmatch 'sources|javadoc|tests' } | Select-Object -First 1; $text = '-cp ' + [char]34 + ($cp + ';' + $jar.FullName + $(if ($env:CLASSPATH) { ';' + $env:CLASSPATH })).Replace('\', '\\') + [char]34; [IO.File]::WriteAllText($env:TENGEN_ARGS, $text)"
"%TENGEN_JAVA%" -XX:+UseParallelGC -XX:MaxRAMPercentage=50 -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Dtengen.home=%TENGEN%" %JAVA_OPTS% "@%TENGEN_ARGS%" tengen.selfplay.cli.Main %*
exit /b %errorlevel%
