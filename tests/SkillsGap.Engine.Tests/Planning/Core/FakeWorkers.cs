using System.Diagnostics;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>Workers that misbehave as fake.mjs is told, and what becomes of their processes.</summary>
internal sealed class FakeWorkers : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("skillsgap-tests-").FullName;

    /// <summary>A folder for a test's own files.</summary>
    public string Folder => _folder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public OrToolsWorker Of(string mode)
    {
        RealOrTools.SkipIfMissing();
        string folder = Directory.CreateDirectory(Path.Combine(_folder, mode)).FullName;
        string script = Path.Combine(folder, "worker.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Planning", "Core", "fake.mjs"), script, overwrite: true);
        return new OrToolsWorker(RealOrTools.Installation with { Worker = script }, memoryLimit: 200L << 20);
    }

    /// <summary>Kills the process that is at work; whether there was one.</summary>
    public static bool Kill(OrToolsWorker worker)
    {
        foreach (int id in worker.ProcessIds.Take(1))
        {
            try
            {
                Process.GetProcessById(id).Kill();
                return true;
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException)
            {
                // It has ended meanwhile.
            }
        }
        return false;
    }

    public static void AssertEnded(IEnumerable<int> processes)
    {
        foreach (int id in processes.Distinct())
            Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }
}
