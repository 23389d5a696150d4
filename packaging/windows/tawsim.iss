; Makes the installer for Windows with Inno Setup 6: iscc packaging\windows\tawsim.iss
; after packaging\windows\build.ps1 has built dist\tawsim. It needs no administrator and
; downloads nothing. Untried: there was no Windows where it was written.
#define Version Trim(ReadIni(SourcePath + "..\..\build\version.ini", "tawsim", "version", ""))
#if Version == ""
  #error Run packaging\windows\build.ps1 first: build\version.ini is missing.
#endif

[Setup]
AppId={{6B1C1D5E-0C1B-4C38-9C39-5A2D7E5F2A41}
AppName=Tawsim
AppVersion={#Version}
AppPublisher=The developers of Tawsim
DefaultDirName={autopf}\Tawsim
DefaultGroupName=Tawsim
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\tawsim.ico
UninstallDisplayIcon={app}\tawsim.exe
OutputDir=..\..\dist
OutputBaseFilename=tawsim-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=auto
CloseApplications=yes

[Languages]
Name: "ar"; MessagesFile: "compiler:Languages\Arabic.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
ar.Project=مشروع توسيم
en.Project=Tawsim project
fr.Project=Projet Tawsim

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Libraries of an older version must not be found beside the new ones.
Type: filesandordirs; Name: "{app}\lib"

[Files]
Source: "..\..\dist\tawsim\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Tawsim"; Filename: "{app}\tawsim.exe"; AppUserModelID: "org.tawsim.tawsim"
Name: "{autodesktop}\Tawsim"; Filename: "{app}\tawsim.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.tawsim"; ValueType: string; ValueName: ""; ValueData: "Tawsim.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.tawsim"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-tawsim"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Tawsim.Project"; ValueType: string; ValueName: ""; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Tawsim.Project\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\tawsim.exe,0"
Root: HKA; Subkey: "Software\Classes\Tawsim.Project\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\tawsim.exe"" ""%1"""

[Run]
Filename: "{app}\tawsim.exe"; Description: "{cm:LaunchProgram,Tawsim}"; Flags: nowait postinstall skipifsilent
