namespace SkillsGap.Host.Commands.Import;

/// <summary>The folder of a taxonomy that a command was given.</summary>
internal static class TaxonomyFolder
{
    /// <summary>Whether it is there; says so on standard error if not.</summary>
    public static bool Exists(string path)
    {
        if (Directory.Exists(path)) return true;
        FolderInput.Complain(ExitCode.WrongUse, $"{path}: there is no such folder\n  Name the folder with the taxonomy's files.");
        return false;
    }
}
