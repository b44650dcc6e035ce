using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Commands.Service;

/// <summary>Forgets a person in the service's store, from the command line.</summary>
internal static class StoreErasure
{
    /// <summary>Erases and records it; says what became of it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ServiceData service, string tenant, string id, CancellationToken cancellation)
    {
        var subject = await service.Pseudonyms.FindAsync(tenant, id, cancellation);
        // Before and after, as the service does: nobody is erased without an entry.
        if (subject is not null)
            await service.Audit.RecordAsync(new(tenant, KeysCommand.Actor, "erase-person", "", subject.Pseudonym, AuditTrail.Begun), cancellation);
        // Also where there is no key any more: what a former try left behind is then cleaned up.
        await service.Pseudonyms.EraseAsync(tenant, id, cancellation);
        if (subject is null)
            return FolderInput.Complain(ExitCode.AnswerIsNo, $"{id}: tenant {tenant} has no such person, or no more\n  Check the id and --tenant.");
        await service.Audit.RecordAsync(new(tenant, KeysCommand.Actor, "erase-person", "", subject.Pseudonym, "done"), CancellationToken.None);
        Screen.Out.WriteLine($"Erased. What is stored of them stands under {subject.Pseudonym}; copies of the database from before have to expire.");
        return ExitCode.Done;
    }
}
