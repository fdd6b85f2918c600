@echo off
rem Starts the generator that lies beside this file, with the JVM flags that pay for a short run.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dorg.freemarker.loggerLibrary=none %KAIJI_JAVA_OPTS% -jar "%~dp0kaiji.jar" %*
exit /b %ERRORLEVEL%
