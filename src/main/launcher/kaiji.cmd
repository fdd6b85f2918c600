@echo off
rem Starts the generator that lies beside this file, with the JVM flags that pay for a short run.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "archive=-Xshare:auto"
if exist "%~dp0kaiji.jsa" (set "archive=-XX:SharedArchiveFile=%~dp0kaiji.jsa") else (if "%~1"=="build" set "archive=-XX:ArchiveClassesAtExit=%~dp0kaiji.jsa")
"%java%" -XX:+UseSerialGC -Xms256m -XX:TieredStopAtLevel=1 -Xshare:auto "%archive%" -Xlog:disable -Dorg.freemarker.loggerLibrary=none %KAIJI_JAVA_OPTS% -jar "%~dp0kaiji.jar" %*
exit /b %ERRORLEVEL%
