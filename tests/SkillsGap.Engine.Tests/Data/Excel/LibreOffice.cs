using System.Diagnostics;

namespace SkillsGap.Engine.Tests.Data.Excel;

/// <summary>LibreOffice without a window, with a profile of its own that goes away with the test.</summary>
internal sealed class LibreOffice(string program) : IDisposable
{
    private const string Public = "-//OpenOffice.org//DTD OfficeDocument 1.0//EN";
    private readonly string profile = Directory.CreateTempSubdirectory("libreoffice-").FullName;

    /// <summary>Where it is on this machine, or null.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "soffice.exe" : "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens a workbook and saves it into a folder.</summary>
    public Task ConvertAsync(string book, string folder, CancellationToken cancellation) =>
        RunAsync(cancellation, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, book);

    /// <summary>Opens a workbook, runs the lines of Basic on it as <c>book</c>, and saves it as another. The profile must have been used.</summary>
    public Task ChangeAsync(string book, string changed, string basic, CancellationToken cancellation)
    {
        string module = Path.Combine(profile, "user", "basic", "Standard", "Module1.xba");
        Assert.True(File.Exists(module), "LibreOffice made no profile.");
        File.WriteAllText(module, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "{Public}" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
            <![CDATA[
            Sub Change(source As String, target As String)
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden" : hidden(0).Value = True
              book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
              {basic}
              Dim asXlsx(0) As New com.sun.star.beans.PropertyValue
              asXlsx(0).Name = "FilterName" : asXlsx(0).Value = "Calc MS Excel 2007 XML"
              book.storeToURL(ConvertToURL(target), asXlsx())
              book.close(True)
            End Sub
            ]]>
            </script:module>
            """);
        return RunAsync(cancellation, $"macro:///Standard.Module1.Change({book},{changed})");
    }

    public void Dispose() => Directory.Delete(profile, recursive: true);

    private async Task RunAsync(CancellationToken cancellation, params string[] args)
    {
        var start = new ProcessStartInfo(program, ["--headless", "--norestore", "--nologo", $"-env:UserInstallation={new Uri(profile)}", .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation), error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, await output + await error);
    }
}
