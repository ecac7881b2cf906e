; The per-user set-up. Called by windows.py with VERSION, HOME (the staged files) and TARGET.
Unicode true
Target amd64-unicode
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user
!include MUI2.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Jiaoyang"

Name "Jiaoyang 校样"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Jiaoyang"
InstallDirRegKey HKCU "Software\Jiaoyang" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Jiaoyang"
VIAddVersionKey "FileDescription" "Jiaoyang set-up"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${HOME}/jiaoyang.ico"
!define MUI_UNICON "${HOME}/jiaoyang.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\pythonw.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "-m app"
!insertmacro MUI_PAGE_LICENSE "${HOME}/program/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString APP_NAME ${LANG_SIMPCHINESE} "校样"
LangString APP_NAME ${LANG_ENGLISH} "Jiaoyang"

Section
  ; A former version's files go first, so that none of them stays behind; libraries never lie here.
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\program"
  SetOutPath "$INSTDIR"
  File /r "${HOME}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\$(APP_NAME).lnk" "$INSTDIR\pythonw.exe" "-m app" "$INSTDIR\jiaoyang.ico"
  WriteRegStr HKCU "Software\Jiaoyang" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Jiaoyang 校样"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\jiaoyang.ico"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; The user's libraries and settings lie in %APPDATA%\jiaoyang, which stays.
  RMDir /r "$INSTDIR"
  Delete "$SMPROGRAMS\$(APP_NAME).lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Jiaoyang"
SectionEnd
