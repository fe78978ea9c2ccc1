@echo off
rem Opens a window in which recovery can be typed. Only before there are records does it choose their language.
title %~n0
chcp 65001 >nul
set "PATH=%~dp0;%PATH%"
if not defined LC_MESSAGES set LC_MESSAGES=LANGUAGE
cd /d "%USERPROFILE%"
recovery.exe
cmd /k
