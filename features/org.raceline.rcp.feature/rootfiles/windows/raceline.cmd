@echo off
rem Raceline. Without words, or with options of the window only, it opens the client;
rem any other words are a command for the terminal.
rem   RACELINE_VMARGS   more arguments for the Java virtual machine
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "here=%here:~0,-1%"

set "home="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined home call :try "%here%\jre"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do if not defined home call :try "%%~d"
if not defined home for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
if not defined home (
  echo raceline: Java 25 or newer is missing: install it, or set JAVA_HOME to the folder it is in. 1>&2
  exit /b 2
)

for %%l in ("%here%\plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~l"

set "configuration=%here%\configuration"
copy /y nul "%configuration%\.writable" >nul 2>&1 || set "configuration=%LOCALAPPDATA%\raceline\configuration"
del "%configuration%\.writable" >nul 2>&1

rem Does a word ask for the terminal? A value behind "=" is a word of its own here.
rem For most commands the virtual machine's second compiler comes too late; a long import needs it.
set "compilers=-XX:TieredStopAtLevel=1"
set "told="
:word
if "%~1"=="" goto window
if "%~1"=="--language" set "told=%~2"
for %%o in (--workspace --screenshot --page --press --language --theme --size) do if "%~1"=="%%o" goto value
for %%o in (--first-card --empty-window -clearPersistedState) do if "%~1"=="%%o" goto option
if "%~1"=="import" set "compilers="
if "%~1"=="import" if not defined RACELINE_VMARGS set "compilers=-Xmn32m"
goto terminal
:value
shift /1
:option
shift /1
goto word

:terminal
"%home%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC %compilers% -Xshare:auto %RACELINE_VMARGS% -jar "%launcher%" -nosplash -application org.raceline.cli.app -configuration "%configuration%" -data @none %*
exit /b %ERRORLEVEL%

rem Little is worth compiling before the window stands, and classes that were checked once need not be checked at every start:
rem the first window that closes keeps them beside Equinox's cache.
rem The platform wants to know the language before it starts: as it is told, or else as it was chosen in the window.
:window
set "language=%told%"
if not defined language if exist "%USERPROFILE%\.raceline\client\language" set /p language=<"%USERPROFILE%\.raceline\client\language"
set "nl="
for %%l in (en ru fa) do if "%language:~0,2%"=="%%l" set "nl=-nl %%l"
"%home%\bin\javaw" --enable-native-access=ALL-UNNAMED -XX:CompileThresholdScaling=10 -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%configuration%\window.jsa" -Xlog:cds*=off -Xlog:aot*=off %RACELINE_VMARGS% -jar "%launcher%" -configuration "%configuration%" -data @user.home/.raceline/client %nl% %*
rem 23: the client asks to be started again
if %ERRORLEVEL% equ 23 goto window
exit /b %ERRORLEVEL%

rem Takes the Java home %1 if it is new enough.
:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%m in ("%%~v") do if %%m geq 25 set "home=%~1"
exit /b
