using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;

namespace SkillsGap.Benchmarks;

/// <summary>A generated enterprise as it is read from its files.</summary>
internal static class GeneratedContent
{
    public static WorkforceContent Read(GeneratorSettings settings)
    {
        var folder = Directory.CreateTempSubdirectory("skillsgap-generated-").FullName;
        try
        {
            GeneratedFolder.Write(folder, WorkforceGenerator.Generate(settings), CancellationToken.None);
            return WorkforceFolder.Read(folder, CancellationToken.None).Content!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
